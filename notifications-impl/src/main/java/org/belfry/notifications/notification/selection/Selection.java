package org.belfry.notifications.notification.selection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.notifications.client.SelectionDraft;
import org.belfry.platform.problem.Problem;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Which notifications of a user are meant. */
public sealed interface Selection {
  /**
   * @throws Problem 422 unless the draft says it in exactly one way
   */
  static Selection of(SelectionDraft draft) {
    return of(draft.ids(), draft.groupingId(), draft.upTo());
  }

  /** The same for a draft of something more. */
  static Selection of(@Nullable List<UUID> ids, @Nullable String groupingId, @Nullable Long upTo) {
    if (Stream.of(ids, groupingId, upTo).filter(Objects::nonNull).count() > 1) {
      throw unclear();
    }
    if (ids != null) {
      return new Ids(ids.stream().filter(Objects::nonNull).toList());
    }
    if (groupingId != null) {
      return new Group(groupingId);
    }
    if (upTo != null) {
      return new UpTo(upTo);
    }
    throw unclear();
  }

  private static Problem unclear() {
    return new Problem(
        422,
        "selectionUnclear",
        "The request does not say in one way which notifications it is about.",
        "Send exactly one of ids, groupingId and upTo.",
        Map.of());
  }

  /** A condition on rows of notifications. */
  String sql();

  /** Gives the condition its value. */
  Query bind(Query query);

  /** Those with one of these ids; unknown ones mean nothing. */
  record Ids(List<UUID> ids) implements Selection {
    public Ids {
      ids = List.copyOf(ids);
    }

    @Override
    public String sql() {
      return "public_id = ANY(:ids)";
    }

    @Override
    public Query bind(Query query) {
      return query.bindArray("ids", UUID.class, ids);
    }
  }

  /** All of a group. */
  record Group(String groupingId) implements Selection {
    @Override
    public String sql() {
      return "grouping_id = :group";
    }

    @Override
    public Query bind(Query query) {
      return query.bind("group", groupingId);
    }
  }

  /** All up to a number. */
  record UpTo(long number) implements Selection {
    @Override
    public String sql() {
      return "id <= :upTo";
    }

    @Override
    public Query bind(Query query) {
      return query.bind("upTo", number);
    }
  }
}
