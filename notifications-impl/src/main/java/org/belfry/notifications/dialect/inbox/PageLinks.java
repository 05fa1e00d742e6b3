package org.belfry.notifications.dialect.inbox;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Links from one page of the index to others. */
final class PageLinks {
  private PageLinks() {}

  /**
   * @param total of all pages
   */
  static List<Link> of(URI asked, IndexRequest request, long total) {
    List<Link> links = new ArrayList<>();
    links.add(Link.get(page(asked, request.page()), "self"));
    if ((long) request.page() * request.limit() < total) {
      links.add(Link.get(page(asked, request.page() + 1), "next"));
    }
    if (request.page() > 1) {
      links.add(Link.get(page(asked, request.page() - 1), "prev"));
    }
    return links;
  }

  /** The same query but for its page. */
  private static String page(URI asked, int page) {
    String query = UriBuilder.fromUri(asked).replaceQueryParam("page", page).build().getRawQuery();
    return ItemView.PATH + "?" + query;
  }
}
