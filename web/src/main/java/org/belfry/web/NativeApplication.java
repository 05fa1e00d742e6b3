package org.belfry.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.belfry.notifications.archive.ArchiveResource;
import org.belfry.notifications.link.LinksResource;
import org.belfry.notifications.live.EventsResource;
import org.belfry.notifications.mailbox.CountsResource;
import org.belfry.notifications.message.MessagesResource;
import org.belfry.notifications.notification.NotificationsResource;
import org.belfry.notifications.preference.PreferencesResource;
import org.belfry.notifications.snooze.SnoozesResource;
import org.belfry.platform.body.BodyFeature;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.apikey.ApiKeysResource;
import org.belfry.platform.identity.setup.SetUpResource;
import org.belfry.platform.identity.setup.SetUpTokenFilter;
import org.belfry.platform.identity.token.TokensResource;
import org.belfry.platform.identity.user.MeResource;
import org.belfry.platform.identity.user.UsersResource;
import org.belfry.platform.request.EdgeFeature;
import org.belfry.platform.rest.CommitFailureMapper;
import org.belfry.platform.rest.NativeJson;
import org.belfry.platform.rest.ProblemMapper;
import org.belfry.platform.rest.TypedParameters;
import org.belfry.platform.rest.ValidationProblemMapper;
import org.belfry.platform.rest.access.AccessFeature;
import org.belfry.tasks.effort.TimeEntriesResource;
import org.belfry.tasks.lifecycle.TasksResource;
import org.belfry.web.description.NativeDescriptionResource;
import org.belfry.web.front.IndexResource;
import org.belfry.webhooks.attempt.AttemptResource;
import org.belfry.webhooks.callback.CallbackResource;
import org.belfry.webhooks.entitlement.EntitlementResource;
import org.belfry.webhooks.receiver.ReceiverInResource;
import org.belfry.webhooks.receiver.ReceiverResource;
import org.belfry.webhooks.redelivery.RedeliveryResource;
import org.belfry.webhooks.rotation.SecretRotationResource;

/** Belfry's own API: JSON, and problems as RFC 9457 prints them. */
@ApplicationPath("/belfry/v1")
public class NativeApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return classes(CDI.current().select(DemoMode.class).get().on());
  }

  /** Everything that there is in demo mode, or outside of it. */
  static Set<Class<?>> classes(boolean demo) {
    Set<Class<?>> classes =
        new HashSet<>(
            Set.of(
                AccessFeature.class,
                ApiKeysResource.class,
                AttemptResource.class,
                BodyFeature.class,
                CallbackResource.class,
                CommitFailureMapper.class,
                EdgeFeature.class,
                CountsResource.class,
                EntitlementResource.class,
                EventsResource.class,
                IndexResource.class,
                LinksResource.class,
                MeResource.class,
                MessagesResource.class,
                NativeDescriptionResource.class,
                NotificationsResource.class,
                PreferencesResource.class,
                ProblemMapper.class,
                RedeliveryResource.class,
                SecretRotationResource.class,
                SetUpResource.class,
                SetUpTokenFilter.class,
                ArchiveResource.class,
                SnoozesResource.class,
                TasksResource.class,
                TimeEntriesResource.class,
                TokensResource.class,
                TypedParameters.class,
                UsersResource.class,
                ValidationProblemMapper.class));
    if (demo) {
      classes.addAll(Set.of(ReceiverInResource.class, ReceiverResource.class));
    }
    return classes;
  }

  /**
   * Deprecated or not: Payara heeds a {@code ContextResolver<Jsonb>} only if it comes from here.
   */
  @Override
  @SuppressWarnings("deprecation")
  public Set<Object> getSingletons() {
    return Set.of(new NativeJson());
  }

  @Override
  public Map<String, Object> getProperties() {
    Map<String, Object> properties = new HashMap<>(JerseyProperties.WHOLE);
    properties.put(BodyFeature.STRICT, true);
    return properties;
  }
}
