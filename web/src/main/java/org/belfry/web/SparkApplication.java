package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.belfry.notifications.dialect.spark.ErrorMapper;
import org.belfry.notifications.dialect.spark.NotificationsResource;
import org.belfry.notifications.dialect.spark.RoleFilter;
import org.belfry.notifications.dialect.spark.SparkJson;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.web.description.SparkDescriptionResource;

/** The spark dialect. */
@ApplicationPath("/v1")
public class SparkApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccessFeature.class,
        BodyFeature.class,
        CommitFailureMapper.class,
        EdgeFeature.class,
        ErrorMapper.class,
        NotificationsResource.class,
        SparkDescriptionResource.class,
        RoleFilter.class);
  }

  /**
   * Deprecated or not: Payara heeds a {@code ContextResolver<Jsonb>} only if it comes from here.
   */
  @Override
  @SuppressWarnings("deprecation")
  public Set<Object> getSingletons() {
    return Set.of(new SparkJson());
  }

  @Override
  public Map<String, Object> getProperties() {
    return JerseyProperties.WHOLE;
  }
}
