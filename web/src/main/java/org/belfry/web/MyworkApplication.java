package org.belfry.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.belfry.notifications.dialect.mywork.ClientResource;
import org.belfry.notifications.dialect.mywork.ErrorMapper;
import org.belfry.notifications.dialect.mywork.HostResource;
import org.belfry.notifications.dialect.mywork.NotificationResource;
import org.belfry.notifications.dialect.mywork.StatusResource;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.tasks.dialect.mywork.TaskActionResource;
import org.belfry.tasks.dialect.mywork.TaskResource;

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
