package org.belfry.webhooks.dialect.hub.view;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.belfry.webhooks.listing.Page;

/** Links from one page of a collection to the others; they keep the request's other parameters. */
public final class PageLinks {
  private static final String START = "start";
  private static final String LIMIT = "limit";

  private PageLinks() {}

  /**
   * @param collection URI of the collection
   * @param parameters query parameters of the request
   */
  public static Map<String, Link> of(
      Page<?> page, String collection, Map<String, List<String>> parameters) {
    long start = page.start();
    OptionalLong last = last(page);
    long previous = Math.min(last.orElse(start), Math.max(0, start - page.limit()));
    String rest = "&" + LIMIT + "=" + page.limit() + others(parameters);
    LongFunction<String> at = index -> collection + "?" + START + "=" + index + rest;
    return Link.map(
        "self",
        at.apply(start),
        "first",
        at.apply(0),
        "prev",
        start > 0 ? at.apply(previous) : null,
        "next",
        page.more() ? at.apply(start + page.limit()) : null,
        "last",
        last.isPresent() ? at.apply(last.getAsLong()) : null,
        "collection",
        collection);
  }

  private static OptionalLong last(Page<?> page) {
    return page.count().stream()
        .map(count -> Math.max(0, count - 1) / page.limit() * page.limit())
        .findFirst();
  }

  private static String others(Map<String, List<String>> parameters) {
    StringBuilder others = new StringBuilder();
    new TreeMap<>(parameters)
        .forEach(
            (name, values) -> {
              if (!name.equals(START) && !name.equals(LIMIT)) {
                values.forEach(
                    value ->
                        others
                            .append('&')
                            .append(HubUris.encoded(name))
                            .append('=')
                            .append(HubUris.encoded(value)));
              }
            });
    return others.toString();
  }
}
