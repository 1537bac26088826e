import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { parseTextSize, textSizeCookie } from '@/components/shell/text-size';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '粤黔民政协作平台', template: '%s · 粤黔民政协作平台' },
  // Figures such as 0755-12345678 are not for the phone to guess at.
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { themeColor: '#1f5fa8', colorScheme: 'light' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const size = parseTextSize((await cookies()).get(textSizeCookie)?.value);
  return (
    <html lang="zh-CN" data-size={size}>
      <body>{children}</body>
    </html>
  );
}
