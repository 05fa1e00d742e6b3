package org.belfry.notifications.spark;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;

/** Sets the attribute Read of notifications that a path names. */
@OneForAll
class ReadFlag {
  @Inject private Notifications notifications;
  @Inject private Reading reading;

  /**
   * @param ids separated by commas
   * @throws NoSuchNotification if one of them is unknown; nothing is changed then
   */
  @Transactional
  void set(String ids, boolean read, UserId user) {
    List<Long> numbers = numbers(new LinkedHashSet<>(List.of(ids.split(",", -1))), user);
    if (read) {
      reading.read(numbers, user);
    } else {
      reading.unread(numbers, user);
    }
  }

  private List<Long> numbers(Set<String> ids, UserId user) {
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
    return known.values().stream().map(Notification::number).toList();
  }
}
