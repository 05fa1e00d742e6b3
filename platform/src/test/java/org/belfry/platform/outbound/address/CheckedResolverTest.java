package org.belfry.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CheckedResolverTest {
  private final Map<String, List<String>> names = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Runnable> tasks = new ArrayList<>();
  private final CheckedResolver resolver =
      new CheckedResolver(
          new AddressGuard(new OutboundSettings(false, false, List.of(), Set.of("inside.example"))),
          this::lookUp,
          tasks::add);

  @Test
  void allAddressesOfANameAreGivenInTheirOrder() {
    names.put("example.com", List.of("93.184.216.34", "2606:2800:220:1::1"));

    assertThat(resolve("example.com"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("93.184.216.34", "2606:2800:220:1:0:0:0:1");
  }

  @Test
  void oneBadAddressIsEnoughToRefuseTheName() {
    names.put("rebinding.example", List.of("93.184.216.34", "127.0.0.1"));

    assertThatThrownBy(() -> resolve("rebinding.example"))
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(AddressRefused.class)
        .rootCause()
        .hasMessageContaining("rebinding.example");
  }

  @Test
  void aNameThatTheOperatorAllowsMayBeAnywhere() {
    names.put("inside.example", List.of("10.0.0.1"));

    assertThat(resolve("inside.example")).hasSize(1);
  }

  @Test
  void anAnswerIsKeptForAWhileButItsCheckIsNot() {
    names.put("example.com", List.of("93.184.216.34"));
    names.put("bad.example", List.of("10.0.0.1"));

    resolve("example.com");
    resolve("example.com");
    assertThatThrownBy(() -> resolve("bad.example")).isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> resolve("bad.example")).isInstanceOf(CompletionException.class);

    assertThat(asked).containsExactly("example.com", "bad.example");
  }

  @Test
  void aNameThatWasUnknownIsAskedForAgain() {
    assertThatThrownBy(() -> resolve("new.example"))
        .hasRootCauseInstanceOf(UnknownHostException.class);

    names.put("new.example", List.of("93.184.216.34"));

    assertThat(resolve("new.example")).hasSize(1);
  }

  @Test
  void nameServersAreAskedOnTheExecutorsThreads() {
    names.put("slow.example", List.of("93.184.216.34"));

    var addresses = resolver.resolve("slow.example");

    assertThat(asked).isEmpty();
    assertThat(addresses).isNotDone();
    runTasks();
    assertThat(addresses).isCompletedWithValueMatching(found -> found.size() == 1);
  }

  private List<InetAddress> resolve(String host) {
    var addresses = resolver.resolve(host);
    runTasks();
    return addresses.join();
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove(0).run();
    }
  }

  private InetAddress[] lookUp(String host) throws IOException {
    asked.add(host);
    List<String> addresses = names.get(host);
    if (addresses == null) {
      throw new UnknownHostException(host);
    }
    InetAddress[] found = new InetAddress[addresses.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = InetAddress.getByName(addresses.get(i));
    }
    return found;
  }
}
