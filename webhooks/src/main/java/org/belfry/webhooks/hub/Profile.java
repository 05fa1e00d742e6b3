package org.belfry.webhooks.hub;

/** URIs of the profiles that the hub's document gives its representations. */
final class Profile {
  static final String ROOT = profile("common/root");
  static final String ERROR = profile("common/errorResponse");
  static final String TOPIC = profile("notifications/topic");
  static final String TOPICS = profile("notifications/topics");
  static final String SUBSCRIPTION = profile("notifications/subscription");
  static final String SUBSCRIPTIONS = profile("notifications/subscriptions");
  static final String MESSAGE = profile("notifications/message");
  static final String NOTIFICATION = profile("notifications/notification");
  static final String NOTIFICATIONS = profile("notifications/notifications");
  static final String TOPIC_NOTIFICATIONS = profile("notifications/topicNotifications");

  private Profile() {}

  private static String profile(String name) {
    return "https://api.apiture.com/schemas/" + name + "/v1.0.0/profile.json";
  }
}
