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
import org.belfry.webhooks.hub.ActiveSubscriptionsResource;
import org.belfry.webhooks.hub.ApiResource;
import org.belfry.webhooks.hub.DeliveryQueueResource;
import org.belfry.webhooks.hub.ErrorMapper;
import org.belfry.webhooks.hub.FailedNotificationsResource;
import org.belfry.webhooks.hub.HubRequestFilter;
import org.belfry.webhooks.hub.InactiveSubscriptionsResource;
import org.belfry.webhooks.hub.MessagesResource;
import org.belfry.webhooks.hub.PullNotificationsResource;
import org.belfry.webhooks.hub.ReceivedNotificationsResource;
import org.belfry.webhooks.hub.SubscriptionsResource;
import org.belfry.webhooks.hub.TopicsResource;

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
