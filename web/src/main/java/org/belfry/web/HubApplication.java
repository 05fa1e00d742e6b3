package org.belfry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.web.description.HubDescriptionResource;
import org.belfry.webhooks.dialect.hub.ActiveSubscriptionsResource;
import org.belfry.webhooks.dialect.hub.ApiResource;
import org.belfry.webhooks.dialect.hub.DeliveryQueueResource;
import org.belfry.webhooks.dialect.hub.ErrorMapper;
import org.belfry.webhooks.dialect.hub.FailedNotificationsResource;
import org.belfry.webhooks.dialect.hub.HubRequestFilter;
import org.belfry.webhooks.dialect.hub.InactiveSubscriptionsResource;
import org.belfry.webhooks.dialect.hub.MessagesResource;
import org.belfry.webhooks.dialect.hub.PullNotificationsResource;
import org.belfry.webhooks.dialect.hub.ReceivedNotificationsResource;
import org.belfry.webhooks.dialect.hub.SubscriptionsResource;
import org.belfry.webhooks.dialect.hub.TopicsResource;

/** The hub dialect. */
@ApplicationPath("/notifications")
public class HubApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ApiResource.class,
        MessagesResource.class,
        PullNotificationsResource.class,
        DeliveryQueueResource.class,
        FailedNotificationsResource.class,
        ReceivedNotificationsResource.class,
        SubscriptionsResource.class,
        ActiveSubscriptionsResource.class,
        InactiveSubscriptionsResource.class,
        TopicsResource.class,
        AccessFeature.class,
        BodyFeature.class,
        CommitFailureMapper.class,
        EdgeFeature.class,
        ErrorMapper.class,
        HubDescriptionResource.class,
        HubRequestFilter.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return JerseyProperties.WITHOUT_WADL;
  }
}
