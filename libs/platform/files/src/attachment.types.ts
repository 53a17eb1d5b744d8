import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '@gongwei/platform-graphql';

@ObjectType({ description: '附件 a file of a record; its bytes are at /files/<id>, its thumbnail at /files/<id>/thumbnail' })
export class Attachment {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '文件名 name, with the extension its content has' }) fileName!: string;
  @Field(() => String, { description: '媒体类型 media type, by its content' }) mediaType!: string;
  @Field(() => Int, { description: '大小（字节）size in bytes' }) byteSize!: number;
  @Field(() => Int, { nullable: true, description: '宽（像素），限图片 width of a picture' }) width!: number | null;
  @Field(() => Int, { nullable: true, description: '高（像素），限图片 height of a picture' }) height!: number | null;
  @Field(() => Boolean, { description: '有缩略图 whether there is a thumbnail' }) hasThumbnail!: boolean;
  @Field(() => String, { description: '上传人 who uploaded it' }) uploadedByName!: string;
  @Field(() => GraphQLDateTime, { description: '上传时间 when' }) createdAt!: Date;
}
