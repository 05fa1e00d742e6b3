package org.belfry.webhooks.dialect.hub;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.ResourceId;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.Link;
import org.belfry.webhooks.dialect.hub.view.PublishedView;
import org.belfry.webhooks.message.Publication;
import org.belfry.webhooks.message.PublicationDraft;
import org.belfry.webhooks.message.PublishedMessage;
import org.jspecify.annotations.Nullable;

/** Where messages are published. */
@Path("messages")
@Component
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class MessagesResource {
  @Inject private Publication publication;
  @Inject private HubRequest request;

  @POST
  @RequiresScope(Scope.WRITE)
  @Consumes({HubMediaType.HAL, HubMediaType.JSON})
  public Response publishMessage(
      JsonValue body, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    JsonDraft draft = JsonDraft.of(body);
    @Nullable String topic = draft.link(Link.TOPIC);
    PublicationDraft message =
        new PublicationDraft(draft.value("body"), topic, draft.link(Link.ENTITY));
    draft.check();
    PublishedMessage published = publication.publish(message, request.caller(), idempotencyKey);
    Optional<UUID> topicId = Optional.ofNullable(topic).flatMap(ResourceId::in);
    return Response.accepted(PublishedView.of(published, topicId, request.uris())).build();
  }
}
