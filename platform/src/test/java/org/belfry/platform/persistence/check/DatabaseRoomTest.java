package org.belfry.platform.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.belfry.platform.persistence.FreshDatabases;
import org.junit.jupiter.api.Test;

class DatabaseRoomTest {
  @Test
  void aPoolThatNeverFitsInIsAFault() {
    DatabaseRoom room = new DatabaseRoom(97, 30, 20);

    assertThat(room.fault(31).orElseThrow().toString())
        .contains("belfry.db.pool-size = \"31\"", "lets this user have 30", "max_connections");
    assertThat(room.fault(30)).isEmpty();
  }

  @Test
  void onlyWhatIsTakenByOthersIsMissed() {
    DatabaseRoom room = new DatabaseRoom(97, 30, 85);

    assertThat(room.warning(16)).isEmpty();
    assertThat(room.warning(17).orElseThrow())
        .contains("room for 97", "85 are taken", "1 too many");
  }

  @Test
  void limitsOfTheUserAndOfTheDatabaseCount() throws SQLException {
    DataSource database = FreshDatabases.postgresql();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      DatabaseRoom all = DatabaseRoom.of(connection);
      statement.execute("CREATE ROLE limited LOGIN CONNECTION LIMIT 12");
      statement.execute("SET SESSION AUTHORIZATION limited");
      DatabaseRoom limited = DatabaseRoom.of(connection);

      assertThat(all.own()).isEqualTo(all.most()).isGreaterThan(20);
      assertThat(limited.own()).isEqualTo(12);
      assertThat(limited.most()).isEqualTo(all.most());
    }
  }
}
