package org.belfry.platform.persistence;

/**
 * Texts of statements on rows that are named by an array.
 *
 * <p>PostgreSQL plans a prepared statement anew each time while that seems cheaper, on average,
 * than one plan for arrays of any length. A statement that mostly gets few rows is planned anew,
 * and for many rows it would then read the whole table, with all that has died in it while somebody
 * held a snapshot. So many rows have a statement of their own, for which the one plan is cheaper:
 * it takes any array for ten rows, and looks them up by their index.
 */
public final class ManyRows {
  private static final int FEW = 16;

  private ManyRows() {}

  /**
   * The statement for so many rows.
   *
   * @param sql for any number of them
   */
  public static String in(String sql, int rows) {
    return rows <= FEW ? sql : sql + " /* many */";
  }
}
