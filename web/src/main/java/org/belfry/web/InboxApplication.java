package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.belfry.notifications.dialect.inbox.ErrorMapper;
import org.belfry.notifications.dialect.inbox.InboxJson;
import org.belfry.notifications.dialect.inbox.NotificationsResource;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.web.description.InboxDescriptionResource;

/** The inbox dialect. */
@ApplicationPath("/api")
public class InboxApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccessFeature.class,
        BodyFeature.class,
        CommitFailureMapper.class,
        EdgeFeature.class,
        ErrorMapper.class,
        InboxDescriptionResource.class,
        NotificationsResource.class);
  }

  /**
   * Deprecated or not: Payara heeds a {@code ContextResolver<Jsonb>} only if it comes from here.
   */
  @Override
  @SuppressWarnings("deprecation")
  public Set<Object> getSingletons() {
    return Set.of(new InboxJson());
  }

  @Override
  public Map<String, Object> getProperties() {
    return JerseyProperties.WHOLE;
  }
}
