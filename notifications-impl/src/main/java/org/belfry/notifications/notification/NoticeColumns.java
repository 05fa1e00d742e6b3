package org.belfry.notifications.notification;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.belfry.notifications.Notice;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes notices into rows. */
public final class NoticeColumns {
  private static final List<Column<?>> ALL =
      List.of(
          text("type", notice -> notice.content().type()),
          text("title", notice -> notice.content().title()),
          text("description", notice -> notice.content().description()),
          text("data", notice -> text(notice.content().data())),
          text("browserUri", notice -> notice.links().browserUri()),
          text("resourceUri", notice -> notice.links().resourceUri()),
          text("application", notice -> notice.origin().application()),
          text("applicationLinkId", notice -> notice.origin().applicationLinkId()),
          new Column<>("senderId", Long.class, notice -> notice.origin().senderId()),
          text("entity", notice -> notice.origin().entity()),
          text("action", notice -> notice.origin().action()),
          text("globalId", notice -> notice.origin().globalId()),
          text("subjectTitle", notice -> notice.subject().title()),
          text("subjectUrl", notice -> notice.subject().url()),
          text("subjectIconUrl", notice -> notice.subject().iconUrl()),
          text("groupingId", notice -> notice.subject().groupingId()),
          text("aggregateKey", notice -> notice.subject().aggregateKey()),
          text("metadata", notice -> text(notice.metadata())));

  private NoticeColumns() {}

  public static Update bind(Update update, Notice notice) {
    ALL.forEach(column -> column.bind(update, notice));
    return update;
  }

  /** One array a column. */
  static Update bindAll(Update update, List<Notice> notices) {
    ALL.forEach(column -> column.bindAll(update, notices));
    return update;
  }

  private static Column<String> text(String name, Function<Notice, @Nullable String> value) {
    return new Column<>(name, String.class, value);
  }

  private static @Nullable String text(@Nullable JsonObject json) {
    return json == null ? null : json.toString();
  }

  private record Column<T>(String name, Class<T> type, Function<Notice, @Nullable T> value) {
    void bind(Update update, Notice notice) {
      update.bindByType(name, value.apply(notice), type);
    }

    void bindAll(Update update, List<Notice> notices) {
      update.bindArray(name, type, notices.stream().map(value).toList());
    }
  }
}
