package org.belfry.notifications.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.persistence.Uuid7;
import org.jspecify.annotations.Nullable;

/** Adds application links, changes and removes them. */
@ApplicationScoped
class LinkAdministration {
  @Inject private ApplicationLinks links;
  @Inject private Clock clock;

  /**
   * @throws LinkExists if there is one with the draft's id
   */
  @Transactional
  ApplicationLink add(LinkDraft draft) {
    Instant now = clock.instant();
    UUID id = draft.id() == null ? Uuid7.at(now) : draft.id();
    if (links.find(id).isPresent()) {
      throw new LinkExists(id);
    }
    ApplicationLink link = link(id, draft, now);
    links.add(link);
    return link;
  }

  /**
   * @throws NoSuchLink if there is none
   */
  @Transactional
  ApplicationLink change(UUID id, LinkDraft draft) {
    ApplicationLink before = links.find(id).orElseThrow(() -> new NoSuchLink(id));
    links.change(link(id, draft, before.createdAt()));
    return links.find(id).orElseThrow(() -> new NoSuchLink(id));
  }

  /**
   * @throws NoSuchLink if there is none
   */
  @Transactional
  void remove(UUID id) {
    if (!links.remove(id)) {
      throw new NoSuchLink(id);
    }
  }

  private static ApplicationLink link(UUID id, LinkDraft draft, Instant createdAt) {
    return new ApplicationLink(
        id,
        draft.appId(),
        draft.name(),
        checked(draft.url()),
        draft.registrationUrl() == null ? null : checked(draft.registrationUrl()),
        draft.actionUrl() == null ? null : checked(draft.actionUrl()),
        null,
        null,
        null,
        createdAt);
  }

  private static String checked(@Nullable String url) {
    return TargetUrl.of(String.valueOf(url)).uri().toString();
  }
}
