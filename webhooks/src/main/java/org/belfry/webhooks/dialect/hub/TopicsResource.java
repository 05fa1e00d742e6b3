package org.belfry.webhooks.dialect.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.ResourceId;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.HubUris;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.dialect.hub.view.Profile;
import org.belfry.webhooks.dialect.hub.view.TopicView;
import org.belfry.webhooks.listing.ListedSubscription;
import org.belfry.webhooks.listing.NotificationListing;
import org.belfry.webhooks.listing.SubscriptionListing;
import org.belfry.webhooks.listing.TopicListing;
import org.belfry.webhooks.topic.NoSuchTopic;
import org.belfry.webhooks.topic.Topic;
import org.belfry.webhooks.topic.TopicCreation;
import org.belfry.webhooks.topic.TopicDeletion;
import org.belfry.webhooks.topic.TopicDraft;
import org.belfry.webhooks.topic.Topics;

/** What messages are published on. */
@Path("topics")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class TopicsResource {
  /** The link apiture:subscriptions leads to all. */
  private static final String MAX_EMBEDDED = "100";

  @Inject private Topics topics;
  @Inject private TopicCreation creation;
  @Inject private TopicDeletion deletion;
  @Inject private TopicListing listing;
  @Inject private SubscriptionListing subscriptions;
  @Inject private NotificationListing notifications;
  @Inject private HubRequest request;

  @GET
  @RequiresScope(Scope.READ)
  public CollectionView<TopicView> getTopics() {
    HubUris uris = request.uris();
    return request.collection(
        Profile.TOPICS,
        "topics",
        uris.topics(),
        listing.page(request.parameters()),
        topic -> TopicView.of(topic, uris));
  }

  @POST
  @RequiresScope(Scope.WRITE)
  @Consumes({HubMediaType.HAL, HubMediaType.JSON})
  public Response createTopic(JsonValue body) {
    JsonDraft draft = JsonDraft.of(body);
    TopicDraft topicDraft = new TopicDraft(draft.text("name"), draft.text("domain"));
    draft.check();
    Topic topic = creation.create(topicDraft, request.caller());
    HubUris uris = request.uris();
    return request.created(
        uris.topic(topic.id()), tag(topic, List.of()), TopicView.of(topic, List.of(), uris));
  }

  @GET
  @Path("{topicId}")
  @RequiresScope(Scope.READ)
  public Response getTopic(@PathParam("topicId") String topicId) {
    Topic topic = topics.get(id(topicId));
    List<ListedSubscription> embedded = subscriptions(topic);
    return request.unlessKnown(
        tag(topic, embedded), () -> TopicView.of(topic, embedded, request.uris()));
  }

  @DELETE
  @Path("{topicId}")
  @RequiresScope(Scope.DELETE)
  public void deleteTopic(@PathParam("topicId") String topicId) {
    // A topic itself never changes: who knows it as it was created may delete it.
    Predicate<Topic> expected =
        request
            .<Topic>expected(topic -> tag(topic, List.of()))
            .or(request.expected(topic -> tag(topic, subscriptions(topic))));
    deletion.delete(id(topicId), request.caller(), expected);
  }

  @GET
  @Path("{topicId}/notifications")
  @RequiresScope(Scope.READ)
  public CollectionView<NotificationView> getNotificationsForTopic(
      @PathParam("topicId") String topicId) {
    UUID topic = topics.get(id(topicId)).id();
    HubUris uris = request.uris();
    return request.collection(
        Profile.TOPIC_NOTIFICATIONS,
        "notifications",
        uris.topicNotifications(topic),
        notifications.ofTopic(request.caller(), topic, request.parameters()),
        notification -> NotificationView.inTopic(notification, uris));
  }

  private static UUID id(String text) {
    return ResourceId.in(text).orElseThrow(() -> NoSuchTopic.at(text));
  }

  /** The caller's subscriptions to a topic, which it embeds. */
  private List<ListedSubscription> subscriptions(Topic topic) {
    Map<String, List<String>> parameters =
        Map.of("topic", List.of(topic.id().toString()), "limit", List.of(MAX_EMBEDDED));
    return subscriptions.page(request.caller(), parameters).items();
  }

  /** A topic never changes, but what it embeds does. The same on every node. */
  private static String tag(Topic topic, List<ListedSubscription> embedded) {
    return embedded.isEmpty()
        ? String.valueOf(topic.version())
        : topic.version() + "-" + UUID.nameUUIDFromBytes(embedded.toString().getBytes(UTF_8));
  }
}
