package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.InEarnest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A first start without demo mode: nobody can sign in before the operator says how. */
@ExtendWith(Equipment.class)
class SetUpIT {
  private static final Map<String, String> NO_DEMO = Map.of("belfry.demo", "false");

  private static final Pattern LINK =
      Pattern.compile("http\\S*/belfry/v1/setup\\?token=\\S*[A-Za-z0-9_-]");

  @Test
  void thereIsNoDefaultPasswordAndTheLinkWorksOnce() {
    try (Belfry belfry = Belfry.start(Database.H2, NO_DEMO)) {
      assertThat(signIn(belfry, "admin", "admin").status()).isEqualTo(401);
      assertThat(signIn(belfry, "alice", "alice").status()).isEqualTo(401);
      assertThat(belfry.hub("demo-alice").get("/topics").status()).isEqualTo(401);

      Matcher link = LINK.matcher(belfry.output());
      assertThat(link.find()).as(belfry.output()).isTrue();
      Http setUp = Http.at(belfry.url());
      String password = "{\"password\": \"correct horse battery staple\"}";
      assertThat(setUp.post(link.group(), password).status()).isBetween(200, 204);
      assertThat(setUp.post(link.group(), password).status()).isBetween(400, 410);

      signIn(belfry, "admin", "correct horse battery staple").expect(200);
      belfry.kill();
      belfry.restart();
      assertThat(belfry.output().split(LINK.pattern(), -1)).as("one link only").hasSize(2);
    }
  }

  @Test
  void thePasswordCanBeConfigured(InEarnest earnest) {
    Belfry belfry = earnest.belfry();

    signIn(belfry, "admin", InEarnest.PASSWORD).expect(200);
    signIn(belfry, "admin", "admin").expect(401);
    assertThat(LINK.matcher(belfry.output()).find()).isFalse();
  }

  private static Answer signIn(Belfry belfry, String user, String password) {
    return belfry.api("none").with("Authorization", Http.basic(user, password)).get("/users");
  }
}
