package org.belfry.webhooks.topic;

import java.util.UUID;

/**
 * The topic {@code tasks} of the domain {@code urn:belfry}, on which Belfry itself tells what
 * happens to tasks. It is there from the start, and nobody else can publish on it or delete it.
 */
public final class TaskTopic {
  public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000002");
  public static final String NAME = "tasks";

  private TaskTopic() {}
}
