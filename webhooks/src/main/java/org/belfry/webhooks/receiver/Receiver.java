package org.belfry.webhooks.receiver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last hundred requests to one name, and how it answers. Safe for many threads. */
final class Receiver {
  private static final int KEPT = 100;

  private final Deque<ReceivedRequest> newestFirst = new ArrayDeque<>();
  private ReceiverAnswer answer = ReceiverAnswer.AT_ONCE;

  synchronized ReceiverAnswer receive(ReceivedRequest request) {
    newestFirst.addFirst(request);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
    return answer;
  }

  synchronized void answerWith(ReceiverAnswer changed) {
    answer = changed;
  }

  synchronized ReceiverAnswer answer() {
    return answer;
  }

  synchronized List<ReceivedRequest> newestFirst() {
    return List.copyOf(newestFirst);
  }

  synchronized void forget() {
    newestFirst.clear();
  }
}
