package org.belfry.webhooks.dialect.hub.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link to a resource or an operation. */
public record Link(String href) {
  public static final String TOPIC = "apiture:topic";
  static final String SUBSCRIPTION = "apiture:subscription";
  public static final String SUBSCRIBER = "apiture:subscriber";
  public static final String ENTITY = "apiture:entity";
  static final String ACKNOWLEDGE = "apiture:acknowledge";

  /**
   * Links in the order in which they are printed.
   *
   * @param relationsAndUris a relation and its URI by turns; one whose URI is null is left out
   */
  public static Map<String, Link> map(@Nullable String... relationsAndUris) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (int i = 0; i < relationsAndUris.length; i += 2) {
      String relation = relationsAndUris[i];
      String uri = relationsAndUris[i + 1];
      if (relation != null && uri != null) {
        links.put(relation, new Link(uri));
      }
    }
    return links;
  }
}
