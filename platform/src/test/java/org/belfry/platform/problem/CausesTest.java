package org.belfry.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CausesTest {
  private final Throwable root = new IllegalStateException("root");
  private final Throwable middle = new IOException("middle", root);
  private final Throwable thrown = new IllegalStateException("thrown", middle);

  @Test
  void allAreMetFromWhatWasThrownToTheRoot() {
    assertThat(Causes.of(thrown)).containsExactly(thrown, middle, root);
    assertThat(Causes.root(thrown)).isSameAs(root);
    assertThat(Causes.root(root)).isSameAs(root);
  }

  @Test
  void theFirstOfATypeIsFound() {
    assertThat(Causes.find(thrown, IllegalStateException.class))
        .containsSame((IllegalStateException) thrown);
    assertThat(Causes.find(thrown, IOException.class)).containsSame((IOException) middle);
    assertThat(Causes.find(thrown, InterruptedException.class)).isEmpty();
  }

  @Test
  void aCircleEnds() {
    root.initCause(thrown);

    assertThat(Causes.of(thrown)).containsExactly(thrown, middle, root);
    assertThat(Causes.of(middle)).containsExactly(middle, root, thrown);
    assertThat(Causes.root(thrown)).isSameAs(root);
    assertThat(Causes.find(thrown, InterruptedException.class)).isEmpty();
  }
}
