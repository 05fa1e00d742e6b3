package org.belfry.notifications.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Messages to other users. The base URI is that of {@link InboxClient}. */
@RegisterRestClient(configKey = "belfry")
@Path("/belfry/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface MessagesClient {
  /** Sends a message to another user's inbox. */
  @POST
  MessageView send(MessageDraft draft);
}
