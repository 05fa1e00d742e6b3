package org.belfry.platform.persistence.check;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.belfry.datasource.BelfryDataSource;
import org.belfry.datasource.JdbcUrl;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.problem.Causes;

/**
 * Why a database lets nobody in, for the operator.
 *
 * @param reason by which the remedy is found
 * @param said by the driver, on one line
 */
record DatabaseRefusal(Reason reason, String said) {
  enum Reason {
    UNKNOWN_HOST(
        "names a host that is known",
        "Mend the host, or the name server that should know it.",
        "never"),
    WRONG_PASSWORD(
        "is the password of belfry.db.user in the database",
        "Set belfry.db.user and belfry.db.password (BELFRY_DB_PASSWORD) as the database has them.",
        "28.*"),
    NO_SUCH_DATABASE(
        "leads to a database that exists",
        "Make it with: CREATE DATABASE belfry ENCODING 'UTF8' TEMPLATE template0",
        "3D000"),
    LOCKED(
        "leads to a file that no other program has open",
        "Stop the other one, perhaps another Belfry; several nodes need PostgreSQL.",
        "90020"),
    OTHER_VERSION(
        "leads to a file that this version of H2 can read",
        "Start the Belfry that wrote it, or set another file.",
        "90048"),
    NO_ROOM(
        "leads to a database with room for the connections of this node",
        "Raise its max_connections, or have all nodes take less (belfry.db.pool-size).",
        "53.*"),
    UNREACHABLE(
        "leads to a database that answers",
        "Start it, or mend host and port; a firewall may be in the way.",
        "(08|57P).*"),
    UNUSABLE("leads to a database that can be used", "Mend what it says.", ".*");

    private final String rule;
    private final String remedy;
    private final Pattern state;

    Reason(String rule, String remedy, String state) {
      this.rule = rule;
      this.remedy = remedy;
      this.state = Pattern.compile(state);
    }

    private boolean hasStateOf(SQLException failure) {
      return state.matcher(Objects.requireNonNullElse(failure.getSQLState(), "")).matches();
    }
  }

  static DatabaseRefusal of(SQLException failure) {
    Reason reason =
        Causes.find(failure, UnknownHostException.class).isPresent()
            ? Reason.UNKNOWN_HOST
            : Arrays.stream(Reason.values())
                .filter(one -> one.hasStateOf(failure))
                .findFirst()
                .orElseThrow();
    return new DatabaseRefusal(reason, firstLine(failure));
  }

  ConfigurationFault fault(JdbcUrl url) {
    boolean ofPassword = reason == Reason.WRONG_PASSWORD;
    return new ConfigurationFault(
        ofPassword ? BelfryDataSource.PASSWORD : JdbcUrl.KEY,
        ofPassword ? "" : url.text(),
        reason.rule + "; the driver says: " + said,
        reason.remedy);
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .findFirst()
        .map(line -> line.replaceFirst("\\.$", ""))
        .orElse("");
  }
}
