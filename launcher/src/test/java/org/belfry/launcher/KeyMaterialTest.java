package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyMaterialTest {
  private static final String PASSWORD = "secret";

  @TempDir private Path directory;

  @Test
  void pemBecomesAKeystoreThatCanBeRead()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = SelfMade.keystore(directory, PASSWORD);
    KeyStore own = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    byte[] certificate = own.getCertificate("own").getEncoded();
    byte[] key = own.getKey("own", PASSWORD.toCharArray()).getEncoded();

    KeyMaterial made = KeyMaterial.of(pem("CERTIFICATE", certificate), pem("PRIVATE KEY", key));
    KeyMaterial read = KeyMaterial.of(made.file(), made.password());

    assertEquals("belfry", read.alias());
    KeyStore store = KeyStore.getInstance(made.file().toFile(), made.password().toCharArray());
    assertEquals(own.getCertificate("own"), store.getCertificate("belfry"));
  }

  @Test
  void aKeyOfAnotherFormIsToldHowToMend() {
    var refused =
        assertThrows(
            GeneralSecurityException.class,
            () -> KeyMaterial.of("", pem("RSA PRIVATE KEY", new byte[] {1})));

    assertTrue(String.valueOf(refused.getMessage()).contains("openssl pkcs8"));
  }

  private static String pem(String type, byte[] content) {
    return "-----BEGIN "
        + type
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\n-----END "
        + type
        + "-----\n";
  }
}
