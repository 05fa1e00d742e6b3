package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.belfry.webhooks.listing.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of a collection.
 *
 * @param count null if the collection is too long to be counted
 */
@JsonbPropertyOrder({"profile", "start", "limit", "count", "name", "links", "embedded"})
public record CollectionView<T>(
    @JsonbProperty("_profile") String profile,
    long start,
    int limit,
    @Nullable Long count,
    String name,
    @JsonbProperty("_links") Map<String, Link> links,
    @JsonbProperty("_embedded") Items<T> embedded) {

  public static <R, T> CollectionView<T> of(
      String profile, String name, Page<R> page, Map<String, Link> links, Function<R, T> view) {
    return new CollectionView<>(
        profile,
        page.start(),
        page.limit(),
        page.count().isPresent() ? page.count().getAsLong() : null,
        name,
        links,
        new Items<>(page.items().stream().map(view).toList()));
  }

  /** What a collection holds. */
  public record Items<T>(List<T> items) {}
}
