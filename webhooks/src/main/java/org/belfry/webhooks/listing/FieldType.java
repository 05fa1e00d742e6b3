package org.belfry.webhooks.listing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.persistence.Sql;
import org.belfry.platform.rest.ResourceId;
import org.belfry.platform.time.Era;

/** What values a field has, and how they are compared. */
sealed interface FieldType {
  /**
   * @param text the value to compare with, as a request has it
   * @throws IllegalArgumentException if that is no value of this type
   */
  Sql compare(String column, Comparison comparison, String text);

  /** What its values are, to follow "takes". */
  String values();

  /** Whether one value is less than another. */
  default boolean isOrdered() {
    return true;
  }

  /** Any text. */
  record Text() implements FieldType {
    private static final String ESCAPE = " ESCAPE '!'";

    @Override
    public Sql compare(String column, Comparison comparison, String text) {
      return Sql.of(column + " " + comparison.sql() + " ?", storable(text));
    }

    /** Compares with a pattern in which {@code *} stands for any text. */
    static Sql matches(String column, String pattern) {
      return Sql.of(column + " LIKE ?" + ESCAPE, escaped(pattern).replace('*', '%'));
    }

    /** Looks for a part, in whatever case. */
    static Sql contains(String column, String part) {
      return Sql.of(column + " ILIKE ?" + ESCAPE, "%" + escaped(part) + "%");
    }

    private static String escaped(String text) {
      return storable(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** PostgreSQL has no text with the character zero, not even to compare with. */
    private static String storable(String text) {
      if (text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(text);
      }
      return text;
    }

    @Override
    public String values() {
      return "a text without the character zero";
    }
  }

  /**
   * A moment, compared by the millisecond: that is how it is printed, while its column holds
   * microseconds.
   */
  record Moment() implements FieldType {
    private static final Duration STEP = Duration.ofMillis(1);

    @Override
    public Sql compare(String column, Comparison comparison, String text) {
      Instant from = parse(text);
      Instant after = from.plus(STEP);
      return switch (comparison) {
        case EQUAL -> Sql.of("(%1$s >= ? AND %1$s < ?)".formatted(column), at(from), at(after));
        case LESS -> Sql.of(column + " < ?", at(from));
        case LESS_OR_EQUAL -> Sql.of(column + " < ?", at(after));
        case GREATER -> Sql.of(column + " >= ?", at(after));
        case GREATER_OR_EQUAL -> Sql.of(column + " >= ?", at(from));
      };
    }

    private static Instant parse(String text) {
      try {
        // A "+" of an offset that was not percent-encoded arrives as a space.
        return Era.nearest(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text.replace(' ', '+'), Instant::from))
            .truncatedTo(ChronoUnit.MILLIS);
      } catch (DateTimeException unreadable) {
        throw new IllegalArgumentException(text, unreadable);
      }
    }

    private static OffsetDateTime at(Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String values() {
      return "a moment such as 2018-04-17T10:04:46.375Z";
    }
  }

  /**
   * One of a few words.
   *
   * @param stored what its column holds for each word
   */
  record Choice(Map<String, String> stored) implements FieldType {
    static Choice of(String... words) {
      Map<String, String> stored = new LinkedHashMap<>();
      Arrays.asList(words).forEach(word -> stored.put(word, word));
      return new Choice(stored);
    }

    /** Lets a second word stand for what one word stands for. */
    Choice withSynonym(String synonym, String word) {
      Map<String, String> more = new LinkedHashMap<>(stored);
      more.put(synonym, word);
      return new Choice(more);
    }

    @Override
    public Sql compare(String column, Comparison comparison, String text) {
      String value = stored.get(text);
      if (value == null) {
        throw new IllegalArgumentException(text);
      }
      return Sql.of(column + " = ?", value);
    }

    @Override
    public String values() {
      return "one of " + String.join(", ", stored.keySet());
    }

    @Override
    public boolean isOrdered() {
      return false;
    }
  }

  /** An id, or a URI that ends in one. */
  record Reference() implements FieldType {
    @Override
    public Sql compare(String column, Comparison comparison, String text) {
      return Sql.of(column + " " + comparison.sql() + " ?", id(text));
    }

    static UUID id(String text) {
      return ResourceId.in(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    @Override
    public String values() {
      return "an id or a URI that ends in one";
    }
  }
}
