package org.belfry.bench.subject;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belfry.bench.http.Reply;

/**
 * Fills the inboxes of many users, and of one more who has half as much as all of them together.
 * One notification is made by Belfry itself; the others are copies of its row, a hundredth of a
 * second apart and unread. Those of one user lie scattered over the table, as they would have come.
 */
public final class Inboxes {
  public static final int USERS = 10_000;

  /** Users who are signed in while something is measured. */
  public static final int PRESENT = 1_000;

  private static final Duration APART = Duration.ofMillis(10);

  /** Users get these ids from here on, and tokens too. */
  private static final long FIRST = 1_000_000;

  private static final String DRAFT =
      """
      {"type": "IssueCommented", "title": "Anna commented on ORDER-4711: Parcel is missing",
       "description": "The carrier says that it was handed over on Monday, to a neighbour.",
       "browserUri": "https://example.com/issues/4711#comment-12", "entity": "issue",
       "action": "comment", "item": {"title": "Parcel is missing",
       "url": "https://example.com/issues/4711", "iconUrl": "https://example.com/issue.png"},
       "metadata": {"user": "anna", "watching": "true"}}""";

  private static final String FUNCTIONS =
      String.format(
          Locale.ROOT,
          """
      CREATE FUNCTION bench_arrival(n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
        SELECT timestamptz '2026-01-01 00:00:00Z' + n * interval '%d ms' $$;
      CREATE FUNCTION bench_public_id(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
        SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
      """,
          APART.toMillis());

  private static final String PEOPLE =
      String.format(
          Locale.ROOT,
          """
      INSERT INTO auth_user (id, name, roles, demo, created_at, version)
        SELECT %1$d + n, 'bench-' || n, '', false, now(), 1 FROM generate_series(0, %2$d) n;
      INSERT INTO auth_token (id, user_id, digest, name, scopes, spark_role, demo, created_at)
        SELECT %1$d + n, %1$d + n, encode(sha256(('bench-' || n)::bytea), 'hex'), 'bench', t.scopes,
          t.spark_role, false, now()
        FROM generate_series(0, %2$d) n, (
          SELECT t.scopes, t.spark_role FROM auth_token t JOIN auth_user u ON u.id = t.user_id
          WHERE u.name = 'admin' LIMIT 1) t;
      """,
          FIRST,
          USERS);

  private static final String MAILBOXES =
      String.format(
          Locale.ROOT,
          """
      INSERT INTO inbox_mailbox (
        user_id, total, unread, unseen, last_seen_id, newest_at, revision, mutes, counted_id)
      SELECT user_id, COUNT(*), COUNT(*), COUNT(*), 0, MAX(arrived_at), COUNT(*), 0, MAX(id)
      FROM inbox_notification WHERE user_id >= %d GROUP BY user_id
      """,
          FIRST);

  private final int count;

  /**
   * @param count of the notifications of the many
   */
  public Inboxes(int count) {
    this.count = count;
  }

  /** A notification, and whose it is. */
  public record Place(int user, long number) {
    /** The header that signs its owner in. */
    public String credentials() {
      return Inboxes.credentials(user);
    }

    public long userId() {
      return FIRST + user;
    }

    public String id() {
      return String.format(Locale.ROOT, "01900000-0000-7000-8000-%012x", number);
    }

    /** How long after the year 2026 began it came. */
    public Duration arrival() {
      return APART.multipliedBy(number);
    }
  }

  /** Another one with each number: the newest of each who is present, then the next ones. */
  public Place ofMany(int number) {
    int user = number % PRESENT;
    long round = number / PRESENT;
    return new Place(user, count - USERS + user - round % (count / USERS - 1) * USERS);
  }

  /** The same of the one who has so many, the newest first. */
  public Place ofOne(int number) {
    return new Place(USERS, count + ofOne() - number % ofOne());
  }

  /** How many that one has. */
  public int ofOne() {
    return count / 2;
  }

  /** Makes the users, whose inboxes are empty. */
  public static void signUp(Rig rig) throws SQLException {
    try (Connection connection = PostgreSql.open(rig.databaseUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(PEOPLE);
    }
  }

  /** The request that puts another notification into the inbox of one of them. */
  public static byte[] arrival(int user) {
    return org.belfry.bench.http.Connection.request(
        "POST",
        "/belfry/v1/inbox/notifications",
        credentials(user) + "Content-Type: application/json\r\n",
        DRAFT);
  }

  private static String credentials(int user) {
    return "Authorization: Bearer bench-" + user + "\r\n";
  }

  /** Makes them all. */
  public void fill(Rig rig) throws SQLException, IOException {
    Reply made = rig.hub().post("/belfry/v1/inbox/notifications", DRAFT);
    made.expect(201);
    signUp(rig);
    try (Connection connection = PostgreSql.open(rig.databaseUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(FUNCTIONS);
      List<String> indexes = droppedIndexes(statement);
      copy(statement, String.format(Locale.ROOT, "%d + n %% %d", FIRST, USERS), 1, count);
      copy(statement, String.valueOf(FIRST + USERS), count + 1, count + ofOne());
      statement.execute("SET maintenance_work_mem = '512MB'");
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute(MAILBOXES);
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  private static List<String> droppedIndexes(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            """
            SELECT i.indexname, i.indexdef FROM pg_indexes i
            WHERE i.tablename = 'inbox_notification' AND NOT EXISTS (
              SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)""")) {
      while (found.next()) {
        names.add(found.getString(1));
        definitions.add(found.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("DROP INDEX " + name);
    }
    return definitions;
  }

  private static void copy(Statement statement, String user, long from, long to)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_name = 'inbox_notification' ORDER BY ordinal_position""")) {
      while (names.next()) {
        columns.add(names.getString(1));
      }
    }
    statement.execute(
        String.format(
            Locale.ROOT,
            """
        INSERT INTO inbox_notification (%s) SELECT %s
        FROM generate_series(%d, %d) n, (
          SELECT * FROM inbox_notification WHERE type = 'IssueCommented' LIMIT 1) t""",
            String.join(", ", columns),
            columns.stream().map(name -> value(name, user)).collect(Collectors.joining(", ")),
            from,
            to));
  }

  private static String value(String column, String user) {
    return switch (column) {
      case "user_id" -> user;
      case "id" -> "n";
      case "public_id" -> "bench_public_id(n)";
      case "created_at", "updated_at", "arrived_at" -> "bench_arrival(n)";
      default -> "t." + column;
    };
  }
}
