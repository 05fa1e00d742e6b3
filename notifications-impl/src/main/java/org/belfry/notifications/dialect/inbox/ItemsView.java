package org.belfry.notifications.dialect.inbox;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.belfry.notifications.listing.Counted;
import org.belfry.notifications.notification.Notification;
import org.jspecify.annotations.Nullable;

/** Notifications; those of the index with where they are among all. */
@JsonbPropertyOrder({"items", "page", "limit", "total", "links"})
public record ItemsView(
    List<ItemView> items,
    @Nullable Integer page,
    @Nullable Integer limit,
    @Nullable Long total,
    @Nullable @JsonbProperty("_links") List<Link> links) {

  static ItemsView of(List<Notification> notifications) {
    return new ItemsView(views(notifications), null, null, null, null);
  }

  static ItemsView page(Counted page, IndexRequest request, List<Link> links) {
    return new ItemsView(
        views(page.notifications()), request.page(), request.limit(), page.total(), links);
  }

  private static List<ItemView> views(List<Notification> notifications) {
    return notifications.stream().map(ItemView::of).toList();
  }
}
