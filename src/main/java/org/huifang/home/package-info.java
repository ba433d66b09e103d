/** Where the courier is at home, and so by which clock its days begin and end. Knows nothing of the business. */
package org.huifang.home;
