package org.belfry.web.front;

import org.belfry.webhooks.topic.DemoTopic;

/** What to do first in demo mode; copied as it is, it works, also with the curl of old systems. */
public final class FirstSteps {
  private static final String PUBLISH =
      """
      curl -H 'API-Key: demo-key' -H 'Authorization: Bearer demo-alice' -H 'Content-Type: application/json' \\
        {root}/notifications/messages \\
        -d '{"body":{"hello":"world"},"_links":{"apiture:topic":{"href":"/notifications/topics/{topic}"}}}'
      """;

  private static final String LOOK =
      "curl -H 'Authorization: Bearer demo-alice' {root}/belfry/v1/receivers/demo\n";

  private FirstSteps() {}

  /**
   * Publishes a message.
   *
   * @param root of Belfry, without a slash at the end
   */
  public static String publish(String root) {
    return PUBLISH.replace("{root}", root).replace("{topic}", DemoTopic.ID.toString());
  }

  /** Shows what the demo's receiver got. */
  public static String look(String root) {
    return LOOK.replace("{root}", root);
  }
}
