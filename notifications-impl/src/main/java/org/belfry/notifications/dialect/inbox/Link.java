package org.belfry.notifications.dialect.inbox;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A link.
 *
 * @param type the method that it is for
 */
@JsonbPropertyOrder({"href", "rel", "type"})
public record Link(String href, String rel, String type) {
  static Link get(String href, String rel) {
    return new Link(href, rel, "GET");
  }
}
