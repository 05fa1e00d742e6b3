package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.belfry.system.Answer;
import org.belfry.system.Http;

/**
 * An inbox of which nothing was ever read.
 *
 * @param owner what its owner calls
 */
record Inbox(Http owner) {
  private static final int PAGE = 500;

  /** Everything in it, of which its counts have to tell. */
  List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>();
    long before = Long.MAX_VALUE;
    boolean more = true;
    while (more) {
      Answer page = owner.get("/inbox/notifications", "before", before, "limit", PAGE).expect(200);
      all.addAll(page.objects("/items"));
      more = page.has("/next");
      before = more ? page.number("/next") : 0;
    }
    assertCounts(all.size());
    return all;
  }

  private void assertCounts(int size) {
    Answer counts = owner.get("/inbox/counts").expect(200);
    assertThat(List.of(counts.number("/total"), counts.number("/unread"), counts.number("/unseen")))
        .as("total, unread, unseen")
        .containsExactly(size, size, size);
  }
}
