package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {
  private static final String KEYSTORE = "belfry.tls.keystore";
  private static final String PASSWORD = "belfry.tls.keystore-password";
  private static final String BLANKS_COUNT = " secret ";

  @TempDir private Path directory;

  @AfterEach
  void forget() {
    Stream.of(KEYSTORE, PASSWORD, "javax.net.ssl.keyStore", "javax.net.ssl.keyStorePassword")
        .forEach(System::clearProperty);
  }

  @Test
  void aPasswordIsTakenAsItIsButForTheNewlineOfItsFile() throws Exception {
    System.setProperty(KEYSTORE, keystore().toString());
    System.setProperty(PASSWORD, BLANKS_COUNT + "\r\n");

    List<String> arguments = OwnCertificate.arrange(Options.of("--sslPort", "8443"));

    assertEquals(List.of("--sslPort", "8443", "--sslcert", "own"), arguments);
    assertEquals(BLANKS_COUNT, System.getProperty("javax.net.ssl.keyStorePassword"));
  }

  @Test
  void onlyOneNewlineIsTakenOff() throws Exception {
    System.setProperty(KEYSTORE, keystore().toString());
    System.setProperty(PASSWORD, BLANKS_COUNT + "\n\n");

    assertThrows(
        IllegalArgumentException.class, () -> OwnCertificate.arrange(Options.of("--sslport", "1")));
  }

  private Path keystore() throws IOException, InterruptedException {
    return SelfMade.keystore(directory, BLANKS_COUNT);
  }
}
