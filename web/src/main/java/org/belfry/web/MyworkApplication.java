package org.belfry.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.belfry.notifications.mywork.ClientResource;
import org.belfry.notifications.mywork.ErrorMapper;
import org.belfry.notifications.mywork.HostResource;
import org.belfry.notifications.mywork.NotificationResource;
import org.belfry.notifications.mywork.StatusResource;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.tasks.mywork.TaskActionResource;
import org.belfry.tasks.mywork.TaskResource;

/** The mywork dialect, which is at several paths. */
public abstract class MyworkApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccessFeature.class,
        BodyFeature.class,
        CommitFailureMapper.class,
        EdgeFeature.class,
        ClientResource.class,
        ErrorMapper.class,
        HostResource.class,
        NotificationResource.class,
        StatusResource.class,
        TaskActionResource.class,
        TaskResource.class,
        WadlResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return JerseyProperties.WHOLE;
  }
}
