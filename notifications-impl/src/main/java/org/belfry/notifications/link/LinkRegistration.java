package org.belfry.notifications.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.rest.ResourceId;

/** Keeps what linked applications tell of themselves. */
@ApplicationScoped
public class LinkRegistration {
  @Inject private ApplicationLinks links;
  @Inject private LinkedApplication application;
  @Inject private Clock clock;

  /**
   * Asks an application, and stores what it answers.
   *
   * @throws NoSuchLink if there is no such link
   * @throws LinkUnusable if it cannot be asked, or does not answer as it should
   */
  public UUID register(String id, Caller caller) {
    ApplicationLink link =
        ResourceId.in(id).flatMap(links::find).orElseThrow(() -> new NoSuchLink(id));
    JsonObject registration = application.registration(link, caller.userName());
    links.register(link.id(), registration, clock.instant());
    return link.id();
  }

  /**
   * Remembers that an application came through.
   *
   * @param id of its link, or its own
   * @throws NoSuchLink if there is no such link
   */
  public void pong(String id) {
    Optional<ApplicationLink> link = ResourceId.in(id).flatMap(links::find);
    links.pong(
        link.or(() -> links.ofApplication(id)).orElseThrow(() -> new NoSuchLink(id)).id(),
        clock.instant());
  }
}
