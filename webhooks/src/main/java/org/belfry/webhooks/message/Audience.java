package org.belfry.webhooks.message;

/** Whom a message reaches of those who subscribe to its topic. */
enum Audience {
  EVERYBODY(""),
  /** Only those with a grant for the message's entity. */
  ENTITLED("JOIN hook_entitlement g ON g.owner_id = s.owner_id AND g.entity = :entity");

  private final String join;

  Audience(String join) {
    this.join = join;
  }

  /** Narrows subscriptions {@code s} in SQL. */
  String join() {
    return join;
  }
}
