package org.belfry.notifications.dialect.spark;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Reading;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;

/** Sets the attribute Read of notifications that a path names. */
@Component
class ReadFlag {
  @Inject private Notifications notifications;
  @Inject private Reading reading;

  /**
   * @param ids separated by commas
   * @throws NoSuchNotification if one of them is unknown; nothing is changed then
   */
  @Transactional
  void set(String ids, boolean read, UserId user) {
    List<Long> others =
        all(new LinkedHashSet<>(List.of(ids.split(",", -1))), user).stream()
            .filter(notification -> notification.isRead() != read)
            .map(Notification::number)
            .toList();
    if (read) {
      reading.read(others, user);
    } else {
      reading.unread(others, user);
    }
  }

  private Collection<Notification> all(Set<String> ids, UserId user) {
    List<Long> candidates =
        ids.stream().flatMapToLong(id -> SparkId.number(id).stream()).boxed().toList();
    Map<String, Notification> known =
        notifications.withNumbers(candidates, user).stream()
            .collect(Collectors.toMap(SparkId::of, Function.identity()));
    for (String id : ids) {
      if (!known.containsKey(id)) {
        throw new NoSuchNotification(id);
      }
    }
    return known.values();
  }
}
