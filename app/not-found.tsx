import type { Metadata } from 'next';
import { PlainFrame } from '@/components/shell/plain-frame';
import { LinkButton } from '@/components/ui/link-button';

export const metadata: Metadata = { title: '没有找到' };

export default function NotFound() {
  return (
    <PlainFrame>
      <h1>没有找到这个页面</h1>
      <div>
        <p>网址可能有误，记录可能已撤回，或者不在您的查看范围内。</p>
        <p>请从总览重新进入；如果是别人发来的链接，请向对方核对，或联系本单位审核人确认权限。</p>
        <p>
          <LinkButton href="/">返回总览</LinkButton>
        </p>
      </div>
    </PlainFrame>
  );
}
