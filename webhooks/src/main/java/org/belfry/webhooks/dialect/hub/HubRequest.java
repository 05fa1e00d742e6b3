package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.rest.Conditional;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubUris;
import org.belfry.webhooks.dialect.hub.view.NotificationCollection;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.dialect.hub.view.PageLinks;
import org.belfry.webhooks.dialect.hub.view.Profile;
import org.belfry.webhooks.listing.Page;
import org.belfry.webhooks.notification.Notification;
import org.jspecify.annotations.Nullable;

/** What all resources of this dialect do alike with a request and its answer. */
@RequestScoped
class HubRequest {
  @Inject private PublicLinks links;
  @Inject private Provider<Caller> caller;

  private @Nullable ContainerRequestContext context;

  /** Told by a filter: not every server injects what JAX-RS knows into a bean that it is not. */
  void begin(ContainerRequestContext begun) {
    context = begun;
  }

  private ContainerRequestContext context() {
    return Objects.requireNonNull(context, "HubRequestFilter is not registered");
  }

  private UriInfo uri() {
    return context().getUriInfo();
  }

  Caller caller() {
    return caller.get();
  }

  HubUris uris() {
    return HubUris.of(links);
  }

  /** Query parameters. */
  Map<String, List<String>> parameters() {
    return uri().getQueryParameters();
  }

  /** The same where a subscription can also be named by the deprecated {@code subscriptionUri}. */
  Map<String, List<String>> parametersWithSubscriptionUri() {
    Map<String, List<String>> parameters = new HashMap<>(parameters());
    List<String> uris = parameters.remove("subscriptionUri");
    if (uris != null) {
      parameters.putIfAbsent("subscription", uris);
    }
    return parameters;
  }

  CollectionView<NotificationView> notifications(
      NotificationCollection collection, Page<Notification> page) {
    HubUris uris = uris();
    return notifications(collection, page, notification -> NotificationView.of(notification, uris));
  }

  /** The same, printed by {@code view}. */
  CollectionView<NotificationView> notifications(
      NotificationCollection collection,
      Page<Notification> page,
      Function<Notification, NotificationView> view) {
    return collection(
        Profile.NOTIFICATIONS, "notifications", uris().of(collection.path()), page, view);
  }

  /**
   * One notification of a collection, unless the caller knows it.
   *
   * @param source finds a notification of the caller's, in this collection or another
   */
  Response notification(
      NotificationCollection collection,
      String id,
      BiFunction<UUID, Caller, Optional<Notification>> source) {
    Notification notification = collection.find(id, uuid -> source.apply(uuid, caller()));
    return unlessKnown(notification.revision(), () -> NotificationView.of(notification, uris()));
  }

  <R, T> CollectionView<T> collection(
      String profile, String name, String self, Page<R> page, Function<R, T> view) {
    return CollectionView.of(profile, name, page, PageLinks.of(page, self, parameters()), view);
  }

  /** Whether the caller's {@code If-Match}, if there is one, names the present state. */
  <T> Predicate<T> expected(Function<T, String> tag) {
    return resource -> preconditions(new EntityTag(tag.apply(resource))) == null;
  }

  /** 304 if the caller's {@code If-None-Match} names the present state, else the resource. */
  Response unlessKnown(String tag, Supplier<?> view) {
    EntityTag entityTag = new EntityTag(tag);
    @Nullable ResponseBuilder known = preconditions(entityTag);
    return (known == null ? Response.ok(view.get()) : known).tag(entityTag).build();
  }

  /** 200 with the state in which the caller finds it next time. */
  Response ok(String tag, Object view) {
    return Response.ok(view).tag(new EntityTag(tag)).build();
  }

  Response created(String location, String tag, Object view) {
    return Response.created(URI.create(location)).tag(new EntityTag(tag)).entity(view).build();
  }

  /** The answer that the request's conditions lead to; null if it may go on. */
  private @Nullable ResponseBuilder preconditions(EntityTag present) {
    return Conditional.preconditions(context().getRequest(), present);
  }
}
