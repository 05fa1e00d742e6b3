package org.belfry.notifications.archive;

import jakarta.inject.Inject;
import java.time.Clock;
import org.belfry.notifications.notification.Deletion;
import org.belfry.notifications.notification.selection.Batches;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;

/**
 * What users do to get things out of their way, to however many at once. Single ones that are named
 * by their ids may have been put away before; groups and numbers mean what is in the inbox.
 */
@Component
public class ArchiveActions {
  @Inject private Archiving archiving;
  @Inject private Deletion deletion;
  @Inject private Clock clock;

  long archive(Selection selection, UserId user) {
    return put(selection, ArchiveState.archived(clock.instant()), user);
  }

  long takeBack(Selection selection, UserId user) {
    return Batches.all(limit -> archiving.takeBackSome(selection, limit, user));
  }

  long delete(Selection selection, UserId user) {
    long archived =
        selection instanceof Selection.Ids
            ? Batches.all(limit -> archiving.removeSome(selection, limit, user))
            : 0;
    return archived + Batches.all(limit -> deletion.deleteSome(selection, limit, user));
  }

  /**
   * Puts away, or lets stay for this reason what is there already.
   *
   * @return how many changed
   */
  public long put(Selection selection, ArchiveState state, UserId user) {
    long changed =
        selection instanceof Selection.Ids some ? archiving.change(some.ids(), state, user) : 0;
    return changed + Batches.all(limit -> archiving.putSome(selection, state, limit, user));
  }
}
