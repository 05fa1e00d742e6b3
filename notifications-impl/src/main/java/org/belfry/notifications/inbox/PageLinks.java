package org.belfry.notifications.inbox;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** Links from one page of the index to others. */
final class PageLinks {
  private PageLinks() {}

  /**
   * @param total of all pages
   */
  static List<Link> of(UriInfo uri, IndexRequest request, long total) {
    List<Link> links = new ArrayList<>();
    links.add(Link.get(page(uri, request.page()), "self"));
    if ((long) request.page() * request.limit() < total) {
      links.add(Link.get(page(uri, request.page() + 1), "next"));
    }
    if (request.page() > 1) {
      links.add(Link.get(page(uri, request.page() - 1), "prev"));
    }
    return links;
  }

  /** The same query but for its page. */
  private static String page(UriInfo uri, int page) {
    String query = uri.getRequestUriBuilder().replaceQueryParam("page", page).build().getRawQuery();
    return ItemView.PATH + "?" + query;
  }
}
