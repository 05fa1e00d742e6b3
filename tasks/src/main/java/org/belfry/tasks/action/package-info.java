/** What users do about tasks by the name of an action. */
@NullMarked
package org.belfry.tasks.action;

import org.jspecify.annotations.NullMarked;
