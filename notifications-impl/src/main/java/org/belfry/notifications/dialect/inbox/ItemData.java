package org.belfry.notifications.dialect.inbox;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.notifications.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The data of a notification. Data with a type of its own was made for this dialect and is shown as
 * it is; all other is preceded by what the notification says in other words.
 */
final class ItemData {
  private static final String ID = "id";
  private static final String TYPE = "type";
  private static final String SUFFIX = "Notification";

  private final JsonObjectBuilder data = JSON.createObjectBuilder();

  private ItemData() {}

  static JsonObject of(Notification notification) {
    JsonObject own =
        Optional.ofNullable(notification.notice().content().data())
            .orElse(JsonObject.EMPTY_JSON_OBJECT);
    ItemData all = new ItemData();
    all.add(ID, notification.id().toString());
    if (!own.containsKey(TYPE)) {
      all.add(notification);
    }
    own.forEach(all.data::add);
    return all.data.build();
  }

  private void add(Notification notification) {
    Notice notice = notification.notice();
    add(notice.content());
    add(notice.links());
    add(notice.origin());
    add(notice.subject());
    if (notice.metadata() != null) {
      data.add("metadata", notice.metadata());
    }
    if (notification.progress() != null) {
      add("status", notification.progress().name());
    }
    if (notification.pinned()) {
      data.add("pinned", true);
    }
  }

  private void add(Content content) {
    add(TYPE, "notification." + name(content.type()));
    add("title", content.title());
    add("description", content.description());
  }

  private void add(Links links) {
    add("url", links.browserUri());
    add("resource_uri", links.resourceUri());
  }

  private void add(Origin origin) {
    add("application", origin.application());
    if (origin.senderId() != null) {
      data.add("sender_id", origin.senderId());
    }
    add("entity", origin.entity());
    add("action", origin.action());
    add("global_id", origin.globalId());
  }

  private void add(Subject subject) {
    add("item_title", subject.title());
    add("item_url", subject.url());
    add("grouping_id", subject.groupingId());
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      data.add(name, value);
    }
  }

  /** {@code App\Tasks\TaskPastDeadlineNotification} reads task_past_deadline. */
  static String name(String type) {
    String simple = type.substring(Math.max(type.lastIndexOf('\\'), type.lastIndexOf('.')) + 1);
    boolean more = simple.length() > SUFFIX.length() && simple.endsWith(SUFFIX);
    return words(more ? simple.substring(0, simple.length() - SUFFIX.length()) : simple);
  }

  /** By hand: it is done for each row of a list, where regular expressions take the longest. */
  private static String words(String simple) {
    StringBuilder words = new StringBuilder();
    char last = 0;
    for (int i = 0; i < simple.length(); i++) {
      char next = simple.charAt(i);
      boolean readable = isLetterOrDigit(next);
      if (readable ? isCapital(next) && isLetterOrDigit(last) && !isCapital(last) : last != '_') {
        words.append('_');
      }
      if (readable) {
        words.append(isCapital(next) ? (char) (next - 'A' + 'a') : next);
      }
      last = readable ? next : '_';
    }
    return words.toString();
  }

  private static boolean isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  private static boolean isLetterOrDigit(char letter) {
    return isCapital(letter)
        || (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9');
  }
}
