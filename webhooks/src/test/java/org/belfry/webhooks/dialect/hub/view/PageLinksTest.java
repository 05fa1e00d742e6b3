package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.belfry.webhooks.listing.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageLinksTest {
  private static final String COLLECTION = "https://belfry.example/notifications/topics";
  private static final Pattern START = Pattern.compile("[?&]start=(\\d+)");

  @Property
  void whoFollowsNextFromTheFirstPageVisitsEveryItemOnceAndEndsAtTheLast(
      @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 1, max = 100) int limit) {
    List<Long> visited = new ArrayList<>();
    Map<String, Link> links = links(0, limit, count);
    Long next = 0L;
    while (next != null) {
      for (long item = next; item < Math.min(count, next + limit); item++) {
        visited.add(item);
      }
      links = links(next, limit, count);
      next = start(links, "next");
    }
    assertThat(visited).hasSize(count).doesNotHaveDuplicates();
    assertThat(links.get("self")).isEqualTo(links.get("last"));
  }

  @Property
  void whoFollowsPrevFromAnywhereArrivesAtTheFirstPage(
      @ForAll @IntRange(max = 500) int count,
      @ForAll @IntRange(min = 1, max = 100) int limit,
      @ForAll @IntRange(max = 2000) int from) {
    Long start = (long) from;
    for (Long prev = start; prev != null; prev = start(links(prev, limit, count), "prev")) {
      assertThat(prev).isLessThanOrEqualTo(start);
      start = prev;
    }
    assertThat(start).isZero();
  }

  @Test
  void aListThatIsTooLongToBeCountedHasNoLastPage() {
    assertThat(PageLinks.of(Page.uncounted(20, 10, true, List.of()), COLLECTION, Map.of()))
        .containsKeys("self", "first", "prev", "next")
        .doesNotContainKey("last");
  }

  @Test
  void otherParametersStayAndAreEncoded() {
    Map<String, List<String>> parameters =
        Map.of(
            "start", List.of("4"),
            "limit", List.of("2"),
            "q", List.of("a&b c"),
            "state", List.of("active|inactive"));
    assertThat(PageLinks.of(Page.counted(4, 2, 9, List.of()), COLLECTION, parameters))
        .containsEntry(
            "next", new Link(COLLECTION + "?start=6&limit=2&q=a%26b%20c&state=active%7Cinactive"));
  }

  private static Map<String, Link> links(long start, int limit, long count) {
    return PageLinks.of(Page.counted(start, limit, count, List.of()), COLLECTION, Map.of());
  }

  private static @Nullable Long start(Map<String, Link> links, String relation) {
    Link link = links.get(relation);
    if (link == null) {
      return null;
    }
    Matcher matcher = START.matcher(link.href());
    assertThat(matcher.find()).isTrue();
    return Long.valueOf(matcher.group(1));
  }
}
