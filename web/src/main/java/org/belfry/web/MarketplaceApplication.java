package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.tasks.dialect.marketplace.ErrorMapper;
import org.belfry.tasks.dialect.marketplace.NotificationsOfTaskResource;
import org.belfry.tasks.dialect.marketplace.NotificationsResource;
import org.belfry.tasks.dialect.marketplace.TasksResource;
import org.belfry.tasks.dialect.marketplace.WorkResource;
import org.belfry.tasks.dialect.marketplace.XmlBody;
import org.belfry.web.description.MarketplaceDescriptionResource;

/** The marketplace dialect. */
@ApplicationPath("/api/marketplace/v2")
public class MarketplaceApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccessFeature.class,
        BodyFeature.class,
        CommitFailureMapper.class,
        EdgeFeature.class,
        ErrorMapper.class,
        MarketplaceDescriptionResource.class,
        NotificationsOfTaskResource.class,
        NotificationsResource.class,
        TasksResource.class,
        WorkResource.class,
        XmlBody.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return JerseyProperties.WITHOUT_WADL;
  }
}
