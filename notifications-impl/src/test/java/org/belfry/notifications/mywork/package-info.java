@NullMarked
package org.belfry.notifications.mywork;

import org.jspecify.annotations.NullMarked;
