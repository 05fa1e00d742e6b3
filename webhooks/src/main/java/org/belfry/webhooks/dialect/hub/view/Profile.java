package org.belfry.webhooks.dialect.hub.view;

/** URIs of the profiles that the hub's document gives its representations. */
public final class Profile {
  public static final String ROOT = profile("common/root");
  public static final String ERROR = profile("common/errorResponse");
  public static final String TOPIC = profile("notifications/topic");
  public static final String TOPICS = profile("notifications/topics");
  public static final String SUBSCRIPTION = profile("notifications/subscription");
  public static final String SUBSCRIPTIONS = profile("notifications/subscriptions");
  public static final String MESSAGE = profile("notifications/message");
  public static final String NOTIFICATION = profile("notifications/notification");
  public static final String NOTIFICATIONS = profile("notifications/notifications");
  public static final String TOPIC_NOTIFICATIONS = profile("notifications/topicNotifications");

  private Profile() {}

  private static String profile(String name) {
    return "https://api.apiture.com/schemas/" + name + "/v1.0.0/profile.json";
  }
}
