package org.belfry.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartyTest {
  private final List<String> heard = new ArrayList<>();

  @AfterEach
  void leave() {
    Party.APPLICATION.leave();
  }

  @Test
  void whoHasNotJoinedIsNotFound() {
    assertThat(Party.APPLICATION.find()).isEmpty();
  }

  @Test
  void whoHasJoinedIsTold() {
    Party.APPLICATION.join(() -> heard.add("finish"));

    Party.APPLICATION.find().orElseThrow().finish();

    assertThat(heard).containsExactly("finish");
  }

  @Test
  void whoComesLaterTakesThePlace() {
    Party.APPLICATION.join(() -> heard.add("first"));
    Party.APPLICATION.join(() -> heard.add("second"));

    Party.APPLICATION.find().orElseThrow().finish();

    assertThat(heard).containsExactly("second");
  }

  @Test
  void whoHasLeftIsNotFound() {
    Party.APPLICATION.join(() -> heard.add("finish"));
    Party.APPLICATION.leave();

    assertThat(Party.APPLICATION.find()).isEmpty();
  }

  @Test
  void whatGoesWrongIsToldAsItIs() {
    Party.APPLICATION.join(
        () -> {
          throw new IllegalArgumentException("no");
        });
    ApplicationMXBean application = Party.APPLICATION.find().orElseThrow();

    assertThatThrownBy(application::finish).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherClassLoaderIsHeard() throws Exception {
    Party.APPLICATION.join(() -> heard.add("finish"));
    URL[] classes = {
      Party.class.getProtectionDomain().getCodeSource().getLocation(),
      Stranger.class.getProtectionDomain().getCodeSource().getLocation()
    };
    try (URLClassLoader other = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      Object stranger = other.loadClass(Stranger.class.getName()).getConstructor().newInstance();
      assertThat(((Supplier<?>) stranger).get()).isNotSameAs(Party.class);
    }

    assertThat(heard).containsExactly("finish");
  }

  /** Has a copy of all classes of its own. */
  public static final class Stranger implements Supplier<Class<?>> {
    @Override
    public Class<?> get() {
      Party.APPLICATION.find().orElseThrow().finish();
      return Party.class;
    }
  }
}
