/** The dossier on paper. Alone knows the library that makes PDF of HTML, and the Chinese font that goes into it. */
package org.huifang.dossier.pdf;
